import { serialOf } from "../workbook/serialDate.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Year, month, day, hour, minute, second of an instant, as a clock on the wall there shows them. */
function wallClock(instant: number, timeZone: string): readonly number[] {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      era: "short",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return ["year", "month", "day", "hour", "minute", "second"].map((part) => Number(parts[part]));
}

/** Milliseconds to add to UTC there, at that instant. */
export function offsetAt(instant: number, timeZone: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = wallClock(instant, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The instant that a cell holding this serial shows, in the time zone of its file. */
export function instantOfSerial(serial: number, timeZone: string): Date {
  const wall = EPOCH + Math.round(serial * DAY);
  const first = wall - offsetAt(wall, timeZone);
  // Around a change of hour the first offset may be that of the other side.
  return new Date(wall - offsetAt(first, timeZone));
}

/** The serial of an instant: days since 30 December 1899 on the wall there. */
export function serialOfInstant(instant: Date, timeZone: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = wallClock(
    instant.getTime(),
    timeZone,
  );
  return serialOf(year, month, day, hour * 3600 + minute * 60 + second);
}

/**
 * Runs something with the local time of a script: `getHours` and its like answer in the time zone of the manifest.
 *
 * V8 has one local time for the whole process, which Node lets one change at any moment on the main thread.
 */
export function inTimeZone<Result>(timeZone: string, run: () => Result): Result {
  const before = process.env["TZ"];
  process.env["TZ"] = timeZone;
  try {
    refuseOtherLocalTime(timeZone);
    return run();
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
}

function refuseOtherLocalTime(timeZone: string): void {
  // In winter, then in summer.
  for (const probe of [Date.UTC(2024, 0, 15), Date.UTC(2024, 6, 15)]) {
    if (-new Date(probe).getTimezoneOffset() * 60_000 !== offsetAt(probe, timeZone)) {
      throw new Error(
        `Scripts run only where the local time can be changed (the main thread): expected ${timeZone}`,
      );
    }
  }
}
