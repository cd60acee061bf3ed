class PID:
    def __init__(self, kp, ki, kd, setpoint=0.0, limits=(None, None)):
        self.kp = kp
        self.ki = ki
        self.kd = kd
        self.setpoint = setpoint
        self.lo, self.hi = limits
        self.integral = 0
        self.last_error = None

    def update(self, measured, dt):
        error = self.setpoint - measured
        self.integral += error * dt
        derivative = 0
        if self.last_error is not None:
            derivative = (error - self.last_error) / dt
        self.last_error = error
        out = self.kp * error + self.ki * self.integral + self.kd * derivative
        if self.hi is not None and out > self.hi:
            out = self.hi
        if self.lo is not None and out < self.lo:
            out = self.lo
        return out


class Plant:
    def __init__(self, temp=20.0):
        self.temp = temp

    def step(self, power, dt):
        self.temp += (power * 2.0 - (self.temp - 20.0) * 0.1) * dt
        return self.temp


class Kalman:
    def __init__(self, q, r, x0=0.0, p0=1.0):
        self.q, self.r, self.x, self.p = q, r, x0, p0

    def update(self, z):
        self.p += self.q
        k = self.p / (self.p + self.r)
        self.x += k * (z - self.x)
        self.p *= 1 - k
        return self.x


class LowPass:
    def __init__(self, alpha):
        self.alpha = alpha
        self.value = None

    def __call__(self, x):
        if self.value is None:
            self.value = x
        else:
            self.value = self.alpha * x + (1 - self.alpha) * self.value
        return self.value


def clamp(x, lo=0, hi=100):
    return max(lo, min(hi, x))


pid = PID(2.0, 0.5, 0.1, setpoint=50, limits=(0, 10))
plant = Plant()
for i in range(40):
    u = pid.update(plant.temp, 0.5)
    t = plant.step(u, 0.5)
    if i % 8 == 0:
        print("%2d u=%6.3f t=%7.3f" % (i, u, t))
k = Kalman(1e-3, 0.1)
zs = [0.39, 0.50, 0.48, 0.29, 0.25, 0.32, 0.34, 0.48, 0.41, 0.45]
print([round(k.update(z), 4) for z in zs])
f = LowPass(0.25)
print(["%.3f" % f(v) for v in (10.0, 20.0, 20.0, 0.0)])
print(clamp(150), clamp(-3), clamp(55.5), clamp(5, hi=3))
mean = sum(zs) / len(zs)
var = sum((z - mean) ** 2 for z in zs) / len(zs)
print(f"mean={mean:.4f} var={var:.6f} std={var ** 0.5:.4f} min={min(zs)} max={max(zs)}")
srt = sorted(zs)
median = (srt[4] + srt[5]) / 2
print(median, 1e6, 1e16, 1.5e-7, 100.0, 2 / 3, 10 ** 5 / 7)
