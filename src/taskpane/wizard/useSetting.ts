import { useEffect, useMemo, useState } from "react";
import { NO_DEAL, settingOf, type Setting } from "../figures/setting";
import { oneAtATime } from "../home/oneAtATime";
import { useWorkbook } from "../workbook/port";
import { today } from "../workbook/product";
import { useListener } from "../workbook/useListener";

/** The deal's assumptions, followed while somebody changes them in the grid. */
export function useSetting(): Setting {
  const workbook = useWorkbook();
  const [setting, setSetting] = useState(NO_DEAL);
  const read = useMemo(
    () =>
      oneAtATime(async () => {
        const deal = await workbook.readDeal();
        if (!deal.ok) return;
        const now = settingOf(deal.value, today());
        // The figures are worked out anew only where the assumptions say something else.
        setSetting((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
      }),
    [workbook],
  );
  useEffect(read, [read]);
  useListener(workbook.onWorkbookChanged, read);
  return setting;
}
