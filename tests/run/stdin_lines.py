# host only: reads standard input
import sys
words = {}
for line in sys.stdin:
    for word in line.split():
        words[word] = words.get(word, 0) + 1
for word in sorted(words):
    print(word, words[word])
