import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  type GriffelRenderer,
} from "@fluentui/react-components";
import type { JSX } from "react";
import { App } from "./app/App";
import { Recovery } from "./app/Recovery";
import { DARK, LIGHT } from "./theme/themes";
import { useDark } from "./theme/useDark";

export interface PaneProps {
  /** What Office says of its theme, where it says something. */
  readonly officeIsDark: boolean | undefined;
}

const renderer: GriffelRenderer = createDOMRenderer(document);

/** The whole pane under its theme. */
export function Pane({ officeIsDark }: PaneProps): JSX.Element {
  const theme = useDark(officeIsDark) ? DARK : LIGHT;
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={theme}>
        <Recovery>
          <App />
        </Recovery>
      </FluentProvider>
    </RendererProvider>
  );
}
