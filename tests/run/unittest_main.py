# expected by hand
import unittest


class Base(unittest.TestCase):
    done: list[str] = []

    def setUp(self):
        self.done.append("set up")

    def tearDown(self):
        self.done.append("tear down")

    def test_inherited(self):
        self.assertEqual(self.done[-1], "set up")


class Wrong(Base):
    @classmethod
    def setUpClass(cls):
        cls.done.append("class")

    def test_b_fails(self):
        self.assertEqual([1, 2], [1, 3], "they differ")
        self.done.append("never")

    def test_a_raises(self):
        raise KeyError("k")

    def test_c_skips(self):
        self.skipTest("later")

    @unittest.skip("not now")
    def test_d_is_skipped(self):
        self.done.append("never")

    def test_e_left(self):
        self.assertNotIn("never", self.done)
        self.assertIn("class", self.done)


if __name__ == "__main__":
    unittest.main(verbosity=2)
