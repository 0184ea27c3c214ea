"""What a question takes for granted: denied where the records deny it, and said to be unknown where no record has it."""
