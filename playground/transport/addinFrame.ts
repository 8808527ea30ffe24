// The add-in's page in a frame, set up so that its office.js finds Excel on the web around it.

import { frameName, hostInfo } from "./appContext";
import type { HostFacts } from "./appContext";
import { OfficeChannel } from "./officeChannel";
import type { ChannelParts } from "./officeChannel";

export interface FrameParts extends Omit<
  ChannelParts,
  "conversation" | "origin" | "post" | "appContext"
> {
  /** The add-in's page. office.js trusts a host only on https and on the page's own host name. */
  readonly url: string;
  readonly facts: HostFacts;
  readonly appContext: () => object;
}

export class AddinFrame {
  readonly element: HTMLIFrameElement;
  readonly channel: OfficeChannel;
  private readonly origin: string;
  private readonly onMessage: (event: MessageEvent) => void;

  constructor(container: HTMLElement, parts: FrameParts) {
    const url = new URL(parts.url, location.href);
    url.search += (url.search ? "&" : "?") + hostInfo(parts.facts.locale);
    this.origin = url.origin;
    // The library keeps state per conversation: a page opened anew is a new one.
    const conversation = crypto.randomUUID();
    this.channel = new OfficeChannel({
      ...parts,
      conversation,
      origin: location.origin,
      post: (text) => this.element.contentWindow?.postMessage(text, this.origin),
    });
    this.onMessage = (event) => {
      const isOurs = event.source === this.element.contentWindow && event.origin === this.origin;
      if (isOurs) void this.channel.receive(event.data);
    };
    window.addEventListener("message", this.onMessage);
    const hostUrl = location.href.replace(/#.*/, "");
    this.element = document.createElement("iframe");
    this.element.title = "Task pane";
    // The library reads its name while it loads: set on a frame already there, it stays empty.
    this.element.name = frameName(conversation, parts.facts.addinId, hostUrl);
    this.element.src = url.href;
    container.append(this.element);
  }

  close(): void {
    window.removeEventListener("message", this.onMessage);
    this.element.remove();
  }
}
