"""This module knows the English number words, and what each is worth."""

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
"""Words that multiply the number before them."""
NUMBER_WORDS = {
    **{word: number for number, word in enumerate(_UNITS.split())},
    **{word: number * 10 for number, word in enumerate(_TENS.split(), 2)},
    **SCALES,
}
"""All of them, each by itself."""
