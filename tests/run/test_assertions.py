# An assert of a @test function that does not hold is reported, with both sides of a comparison, and the test goes on.
def f(a, b):
    return a + b

@test
def test_f():
    assert f(1, 2) == 3
    assert f(1, 2) == 4
    assert f(1, 2) == 4, "no " + str(f)[:0] + "way"
    assert f("a", "b") != "ab"
    assert f
    assert not f(0, 1)
    xs = [1, 2]
    x = None if len(xs) == 2 else 3
    assert x is not None
    assert 3 in xs and xs
    assert 3 in xs
    assert 1 < len(xs) < 2
    print("after")

test_f()
