"""Rebuilds the shipped weights: `python -m training` (see README.md).

Needs torch, onnx and safetensors; nothing here runs with onrecord.
"""
