import { useEffect, useState } from "react";
import { NO_DEAL, settingOf, type Setting } from "../figures/setting";
import { useWorkbook } from "../workbook/port";
import { today } from "../workbook/product";

/** The deal's assumptions, as they stand when the wizard is opened. */
export function useSetting(): Setting {
  const workbook = useWorkbook();
  const [setting, setSetting] = useState(NO_DEAL);
  useEffect(() => {
    let stale = false;
    void workbook.readDeal().then((deal) => {
      if (!stale && deal.ok) setSetting(settingOf(deal.value, today()));
    });
    return () => {
      stale = true;
    };
  }, [workbook]);
  return setting;
}
