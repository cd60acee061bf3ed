rec = dict(zip(["a"], ["1"]))
rec["a"] = 5
print(rec["a"])
xs = list(zip(["a"], ["1"]))
xs.append(("b", 5))
print(xs)
xs = list("ab")
xs.append(5)
print(xs)
d = dict([("a", 1)])
d["b"] = "x"
e = dict(a=1)
e["b"] = "x"
print(d, e)
r = dict(zip(["id", "pay"], ["1", ""]))
r["id"] = int(r["id"])
r["pay"] = float(r["pay"]) if r["pay"] else None
print(r)
s = set("ab")
s.add(3)
print(len(s), 3 in s, "a" in s)
nums = list(range(4))
nums[1:1] = ["a", "b"]
print(nums)
nums += ["q"]
nums.extend([None])
print(nums)
nums = [0, 1, 2]
nums[1:1] = ["a", "b"]
print(nums)
nums = [0, 1, 2]
nums.extend(["a", "b"])
print(nums)
