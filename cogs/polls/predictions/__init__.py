"""The kind of poll that is forecast in percent: hidden until it locks, settled by its rule, scored."""
