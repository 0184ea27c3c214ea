"""Who is meant: names, descriptions, parts and relatives of the people of a title."""
