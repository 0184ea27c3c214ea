"""The features, each a package of its own; no cog imports another."""
