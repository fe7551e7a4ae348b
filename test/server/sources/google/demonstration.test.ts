import { expect, test } from "vitest";
import { NO_QUOTAS } from "../../../google/wire/quotas.ts";
import { identitiesOf } from "../../../../shared/workbook/extractContent.ts";
import { recogniseWorkbook } from "../../../../shared/workbook/recognise.ts";
import { demonstrationWorkbooks } from "../../../seeds/maine-et-loire-2012/workbooks.ts";
import { putTwin } from "../../../support/googleTwin.ts";
import { requestsIn, sourceOn, startGoogleForNavette } from "../../../support/googleWorkbooks.ts";
import { sheetsOf } from "../../../support/sheetsOf.ts";
import { simulatedTime } from "../../../support/simulatedTime.ts";
import { syncing } from "../../../support/syncing.ts";
import { temporaryStore } from "../../../support/temporaryStore.ts";

test("the 23 workbooks of the demonstration take 23 requests, then one in all, and no name goes over the wire", async () => {
  const time = simulatedTime();
  const google = await startGoogleForNavette({ clock: () => time.clock(), quotas: NO_QUOTAS });
  try {
    const names = new Set<string>();
    for (const workbook of demonstrationWorkbooks()) {
      const sheets = sheetsOf(workbook);
      putTwin(google.state, sheets, { title: workbook.file.replace(/\.xlsx$/, ""), allTabs: true });
      const recognised = recogniseWorkbook(sheets);
      for (const { birthName } of recognised === null ? [] : identitiesOf(recognised).values())
        if (typeof birthName === "string" && birthName.length > 5) names.add(birthName);
    }
    const { store } = await temporaryStore();
    const source = await sourceOn(google, store, time);
    const cold = await syncing(store, source, () => time.clock());
    expect(cold).toMatchObject({ seen: 23, changed: 23, held: 0, unreadable: 0 });
    expect(requestsIn(google)).toEqual({ sheets: 23, drive: 2 });

    expect(names.size).toBeGreaterThan(100);
    const told = google.log.exchanges.map(({ responseBody }) => responseBody).join("\n");
    expect([...names].filter((name) => told.includes(`"${name}"`))).toEqual([]);

    google.log.clear();
    expect(await syncing(store, source, () => time.clock())).toMatchObject({ unchanged: 23 });
    expect(requestsIn(google)).toEqual({ sheets: 0, drive: 1 });
  } finally {
    await google.close();
  }
});
