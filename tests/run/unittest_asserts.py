import unittest


class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)

    def pop(self):
        if not self.items:
            raise IndexError("empty stack")
        return self.items.pop()


class StackTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("set up class")

    @classmethod
    def tearDownClass(cls):
        print("tear down class")

    def setUp(self):
        self.stack = Stack()
        print("set up")

    def tearDown(self):
        print("tear down")

    def test_push_pop(self):
        self.stack.push(1)
        self.stack.push(2)
        self.assertEqual(self.stack.pop(), 2)
        self.assertEqual(self.stack.items, [1], "what is left")
        self.assertListEqual(self.stack.items, [1])

    def test_empty(self):
        with self.assertRaises(IndexError) as caught:
            self.stack.pop()
        print(caught.exception)
        self.assertRaises(IndexError, self.stack.pop)
        self.assertRaises(ValueError, int, "x")
        with self.assertRaisesRegex(ValueError, r"invalid .* '\w+'"):
            int("y")

    def helper(self, x):
        self.assertGreater(x, 0)

    def test_more(self):
        self.helper(1)
        self.assertIn("a", "cat")
        self.assertNotIn(3, [1, 2])
        self.assertIsNone(None)
        self.assertIsNotNone(self.stack)
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertAlmostEqual(1.0, 1.05, delta=0.1)
        self.assertNotEqual("a", "b")
        self.assertTrue([1])
        self.assertFalse("")
        self.assertIsInstance(self.stack, Stack)
        self.assertCountEqual([1, 2, 2], [2, 1, 2])
        self.assertDictEqual({"a": 1}, {"a": 1})
        self.assertLessEqual(1, 1)
        self.assertIs(self.stack, self.stack)
        self.assertRegex("abc1", r"[a-c]+\d")
        for i in range(3):
            with self.subTest(i=i):
                self.assertEqual(i % 1, 0)


class Messages(unittest.TestCase):
    def failing(self, f):
        try:
            f()
        except AssertionError as e:
            print(e)
            return
        print("did not fail")

    def test_messages(self):
        self.failing(lambda: self.assertEqual(1, 2))
        self.failing(lambda: self.assertEqual(1, 2, "why"))
        self.failing(lambda: self.assertTrue(False))
        self.failing(lambda: self.assertIn(1, [2]))
        self.failing(lambda: self.assertIsNone(5))
        self.failing(lambda: self.assertLess(2, 1))
        self.failing(lambda: self.assertAlmostEqual(1.0, 1.1))
        self.failing(lambda: self.assertRaises(ValueError, int, "5"))
        self.failing(lambda: self.fail("stop"))


StackTest.setUpClass()
for number in range(3):
    case = StackTest()
    case.setUp()
    if number == 0:
        case.test_push_pop()
    elif number == 1:
        case.test_empty()
    else:
        case.test_more()
    case.tearDown()
StackTest.tearDownClass()
Messages().test_messages()
