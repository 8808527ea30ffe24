// What the dispatcher asks of an object of the host's model. Members are ordinary TypeScript
// properties and methods under the names of the JavaScript API; which of them the wire may reach is
// decided by the wire metadata of the class.

export abstract class HostObject {
  /** The class in the API, such as `Worksheet`. */
  abstract readonly className: string;

  /** Sent with every answer about the object, so that the client can find it again by a new path. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** Whether the client may keep it beyond the request by a reference, as it does with ranges. */
  get keepsReference(): boolean {
    return false;
  }
}

export abstract class HostCollection<Item extends HostObject = HostObject> extends HostObject {
  abstract items(): readonly Item[];
}

export const isCollection = (object: HostObject): object is HostCollection =>
  object instanceof HostCollection;
