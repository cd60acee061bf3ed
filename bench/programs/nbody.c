#include "twin.h"

double sqrt(double x);

#define PI 3.141592653589793
#define SOLAR_MASS (4 * PI * PI)
#define DAYS 365.24

struct body {
    double x, y, z, vx, vy, vz, mass;
};

enum { COUNT = 5 };

#define BODY(x, y, z, vx, vy, vz, mass) \
    { x, y, z, (vx) * DAYS, (vy) * DAYS, (vz) * DAYS, (mass) * SOLAR_MASS }

static struct body bodies[COUNT] = {
    BODY(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
    BODY(4.8414314424647209, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694,
         0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609),
    BODY(8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411,
         0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812),
    BODY(12.894369562139131, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618,
         0.0023784717395948095, -0.0000296589568540237556, 0.0000436624404335156298),
    BODY(15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322,
         0.00162824170038242295, -0.000095159225451971587, 0.0000515138902046611451),
};

static double energy(void) {
    double e = 0.0;
    for (int64_t i = 0; i < COUNT; i++) {
        struct body *b = &bodies[i];
        e += 0.5 * b->mass * (b->vx * b->vx + b->vy * b->vy + b->vz * b->vz);
        for (int64_t j = i + 1; j < COUNT; j++) {
            struct body *c = &bodies[j];
            double dx = b->x - c->x;
            double dy = b->y - c->y;
            double dz = b->z - c->z;
            e -= b->mass * c->mass / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return e;
}

static void offset_momentum(void) {
    double px = 0.0;
    double py = 0.0;
    double pz = 0.0;
    for (int64_t i = 0; i < COUNT; i++) {
        px += bodies[i].vx * bodies[i].mass;
        py += bodies[i].vy * bodies[i].mass;
        pz += bodies[i].vz * bodies[i].mass;
    }
    bodies[0].vx = -px / SOLAR_MASS;
    bodies[0].vy = -py / SOLAR_MASS;
    bodies[0].vz = -pz / SOLAR_MASS;
}

static void advance(double dt) {
    for (int64_t i = 0; i < COUNT; i++) {
        struct body *b = &bodies[i];
        for (int64_t j = i + 1; j < COUNT; j++) {
            struct body *c = &bodies[j];
            double dx = b->x - c->x;
            double dy = b->y - c->y;
            double dz = b->z - c->z;
            double d2 = dx * dx + dy * dy + dz * dz;
            double mag = dt / (d2 * sqrt(d2));
            b->vx -= dx * c->mass * mag;
            b->vy -= dy * c->mass * mag;
            b->vz -= dz * c->mass * mag;
            c->vx += dx * b->mass * mag;
            c->vy += dy * b->mass * mag;
            c->vz += dz * b->mass * mag;
        }
    }
    for (int64_t i = 0; i < COUNT; i++) {
        struct body *b = &bodies[i];
        b->x += dt * b->vx;
        b->y += dt * b->vy;
        b->z += dt * b->vz;
    }
}

int ce_main(void) {
    offset_momentum();
    print_int((int64_t)(energy() * 1e9));
    for (int64_t step = 0; step < 100; step++) {
        advance(0.01);
    }
    print_int((int64_t)(energy() * 1e9));
    for (int64_t i = 0; i < COUNT; i++) {
        print_int((int64_t)(bodies[i].x * 1e9));
    }
    return 0;
}
