"""One module for each kind of answer: what was looked up becomes sentences with the claims under them."""
