"""A module docstring.

With several lines.
"""
# -*- coding: utf-8 -*-
def documented(x):
    """Returns x.

    Even when it is zero.
    """
    return x  # trailing comment
class Documented:
    'Single quotes.'
    field = 1  # a class variable
    def method(self):
        r"""Raw \d docstring."""
        return self.field
print(documented(0), Documented().method())  # comment after code
# final comment
if documented(1):
    # comment first in a block
    print("body")
    # comment last in a block
# comment at another depth
    print("same block")
