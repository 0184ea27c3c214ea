"""A question in, an answer out: understand, look up, compose. No Discord, no SQL; time comes in as `now`."""
