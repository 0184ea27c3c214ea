"""English as fans type it: the tables of words and phrases, and the lexicon made of them."""
