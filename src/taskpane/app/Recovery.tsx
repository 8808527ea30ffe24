import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Component, type JSX, type ReactNode } from "react";
import { BarActions } from "./BarActions";

interface RecoveryProps {
  readonly children: ReactNode;
  /** Gone to before the children are shown again. */
  readonly onAgain?: () => void;
}

/**
 * What is seen instead of a screen that failed: its file could not be fetched, or we made a
 * mistake. React takes a whole tree away where nothing catches, and the pane would be blank.
 */
export class Recovery extends Component<RecoveryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Failed
        onAgain={() => {
          this.props.onAgain?.();
          this.setState({ failed: false });
        }}
      />
    );
  }
}

function Failed({ onAgain }: { readonly onAgain: () => void }): JSX.Element {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        This part of the pane could not be shown. Nothing in the workbook was changed, and a
        proposal that you were entering is kept in it. If you are offline, connect first: what has
        not been opened yet is loaded when it is.
      </MessageBarBody>
      <BarActions>
        <Button onClick={onAgain}>Go to Home</Button>
      </BarActions>
    </MessageBar>
  );
}
