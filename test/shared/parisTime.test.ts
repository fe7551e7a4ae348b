import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { parisTimeOf } from "../../shared/parisTime.ts";

/** From the time-zone database of the machine. */
function oracle(instant: string) {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Paris");
  return { day: local.toPlainDate().toString(), hour: local.hour, minute: local.minute };
}

test("any instant from 1996 to 2037 is what the time-zone database says", () => {
  const instants = fc.date({
    min: new Date("1996-01-01T00:00:00Z"),
    max: new Date("2037-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, (date) => {
      expect(parisTimeOf(date.toISOString())).toEqual(oracle(date.toISOString()));
    }),
    { numRuns: 300 },
  );
});

test("the two changes of every year happen at the right minute", () => {
  for (let year = 1996; year <= 2037; year++) {
    for (const month of ["03", "10"]) {
      for (let day = 24; day <= 31; day++) {
        for (const time of ["00:59:59Z", "01:00:00Z"]) {
          const instant = `${year}-${month}-${day}T${time}`;
          expect(parisTimeOf(instant)).toEqual(oracle(instant));
        }
      }
    }
  }
});

test("New Year begins in Paris one hour before it does in London", () => {
  expect(parisTimeOf("2026-12-31T23:00:00Z")).toEqual({ day: "2027-01-01", hour: 0, minute: 0 });
});

test("what is no instant is refused", () => {
  expect(() => parisTimeOf("hier")).toThrow(RangeError);
});
