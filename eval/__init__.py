"""Quality: scorers, and floors that do not sink."""
