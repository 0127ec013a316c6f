"""Rebuilds the block classifier: `python -m training.blocks` (see training/README.md).

Needs torch and onnx; nothing here runs with onrecord.
"""
