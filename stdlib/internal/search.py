"""Finding bytes in bytes. Allocates nothing."""

from internal.machine import Buffer
from internal.utf8 import equal_bytes


def find_bytes(data: Buffer[byte], start: int, end: int, wanted: Buffer[byte], count: int) -> int:
    """The first position at or behind `start` where `count` wanted bytes stand before `end`, or -1."""
    last = end - count
    if count == 0:
        return start if start <= end else -1
    first = wanted[0]
    at = start
    while at <= last:
        if data[at] == first and equal_bytes(data, at + 1, wanted, 1, count - 1):
            return at
        at += 1
    return -1


def find_bytes_backwards(data: Buffer[byte], start: int, end: int, wanted: Buffer[byte], count: int) -> int:
    """The last position at or behind `start` where `count` wanted bytes stand before `end`, or -1."""
    at = end - count
    while at >= start:
        if equal_bytes(data, at, wanted, 0, count):
            return at
        at -= 1
    return -1


def count_bytes(data: Buffer[byte], start: int, end: int, wanted: Buffer[byte], count: int) -> int:
    """How often `count` wanted bytes, at least one, stand in a range without overlap."""
    found = 0
    at = find_bytes(data, start, end, wanted, count)
    while at >= 0:
        found += 1
        at = find_bytes(data, at + count, end, wanted, count)
    return found
