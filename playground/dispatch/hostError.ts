/** A refusal in the host's words: `code` is what add-ins branch on. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

const INVALID_ARGUMENT = "The argument is invalid or missing or has an incorrect format.";

export const invalidArgument = (message = INVALID_ARGUMENT) =>
  new HostError("InvalidArgument", message);

export const itemNotFound = (message = "The requested resource doesn't exist.") =>
  new HostError("ItemNotFound", message, 404);

export const invalidReference = () =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.");

/** Asked for something newer than the requirement sets that were declared. */
export const newerThanDeclared = (member: string, set: string, version: string) =>
  new HostError(
    "ApiNotFound",
    `The API '${member}' could not be found: it came with ${set} ${version}, which this host does not declare.`,
    404,
  );

/** Excel has it and this host does not: never answered with a default. */
export const notInThePlayground = (member: string) =>
  new HostError("ApiNotFound", `The playground does not have '${member}' yet.`, 404);

export const invalidRequest = (message: string) => new HostError("InvalidRequest", message);
