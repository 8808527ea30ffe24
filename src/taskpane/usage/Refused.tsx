import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import { usageSentence, type UsageIssue } from "../../messages";
import { useUsage } from "./UsageContext";
import { useUsageStyles } from "./useUsageStyles";

/** Why the files gave nothing. What was imported before stands as it was. */
export function Refused({ issues }: { readonly issues: readonly UsageIssue[] }): JSX.Element {
  const styles = useUsageStyles();
  const { desk } = useUsage();
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody className={styles.breaks}>
        {issues.map((issue, index) => (
          <div key={index}>{usageSentence(issue)}</div>
        ))}
        {desk.usage === undefined ? null : (
          <div>Nothing of it was taken. Below is what was imported before.</div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
