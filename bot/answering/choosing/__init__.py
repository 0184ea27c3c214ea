"""Which topic a question is about, and what it wants of it."""
