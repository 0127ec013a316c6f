"""This module knows the teacher's beginning: `python -m training.teacher MODEL.safetensors FOLDER` lays all-mpnet-base-v2 out as arrays."""

import sys
from pathlib import Path

from training.weights import mpnet_arrays, write_arrays

if __name__ == "__main__":
    write_arrays(mpnet_arrays(Path(sys.argv[1])), Path(sys.argv[2]), most=28 << 20, all_whole=True)
