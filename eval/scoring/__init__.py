"""How a prediction in the machine contract's form is compared with gold, layer by layer."""
