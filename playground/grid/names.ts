import { IDefinedNamesService, deserializeRangeWithSheet } from "@univerjs/engine-formula";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { generateRandomId } from "@univerjs/core";
import {
  InsertDefinedNameCommand,
  RemoveDefinedNameCommand,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameCommand,
} from "@univerjs/preset-sheets-core";
import type { Area, DefinedName, Names, SheetId } from "./gridContract";
import { GridRefusal } from "./gridRefusal";
import { fromRange } from "./univerHandle";
import type { UniverHandle } from "./univerHandle";

export class UniverNames implements Names {
  private readonly service: IDefinedNamesService;

  constructor(private readonly univer: UniverHandle) {
    this.service = univer.injector.get(IDefinedNamesService);
  }

  /** Names of a removed sheet stay aside, as its charts do: undo may bring it back. */
  list(): readonly DefinedName[] {
    const isThere = (scope: SheetId | null) =>
      scope === null || this.univer.workbook.getSheetBySheetId(scope) !== undefined;
    const params = this.params().filter((param) => isThere(scopeOf(param)));
    return params.map((param) => ({
      name: param.name,
      scope: scopeOf(param),
      formula: `=${param.formulaOrRefString.replace(/^=/, "")}`,
      comment: param.comment ?? "",
      visible: param.hidden !== true,
    }));
  }

  add(name: DefinedName): void {
    checkName(name.name);
    if (this.find(name.name, name.scope)) {
      throw new GridRefusal("name-taken", `There is already a name “${name.name}”.`);
    }
    this.univer.command(InsertDefinedNameCommand.id, {
      id: generateRandomId(10),
      name: name.name,
      formulaOrRefString: stored(name.formula),
      localSheetId: name.scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      comment: name.comment,
      hidden: !name.visible,
    });
  }

  change(name: string, scope: SheetId | null, to: Partial<DefinedName>): void {
    const param = this.get(name, scope);
    this.univer.command(SetDefinedNameCommand.id, {
      ...param,
      ...(to.formula !== undefined && { formulaOrRefString: stored(to.formula) }),
      ...(to.comment !== undefined && { comment: to.comment }),
      ...(to.visible !== undefined && { hidden: !to.visible }),
    });
  }

  remove(name: string, scope: SheetId | null): void {
    this.univer.command(RemoveDefinedNameCommand.id, this.get(name, scope));
  }

  area(name: string, scope: SheetId | null): Area | null {
    const reference = this.get(name, scope).formulaOrRefString.replace(/^=/, "");
    if (!PLAIN_RANGE.test(reference)) return null;
    const { sheetName, range } = deserializeRangeWithSheet(reference);
    const sheet = this.univer.workbook.getSheetBySheetName(sheetName);
    return sheet ? fromRange(sheet.getSheetId(), range) : null;
  }

  private params(): IDefinedNamesServiceParam[] {
    return Object.values(this.service.getDefinedNameMap(this.univer.unitId) ?? {});
  }

  private find(name: string, scope: SheetId | null): IDefinedNamesServiceParam | undefined {
    return this.params().find(
      (param) => param.name.toLowerCase() === name.toLowerCase() && scopeOf(param) === scope,
    );
  }

  private get(name: string, scope: SheetId | null): IDefinedNamesServiceParam {
    const found = this.find(name, scope);
    if (!found) throw new GridRefusal("no-such-name", `There is no name “${name}”.`);
    return found;
  }
}

const PLAIN_RANGE = /^(?:'(?:[^']|'')+'|[^'!(]+)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/i;

function scopeOf({ localSheetId }: IDefinedNamesServiceParam): SheetId | null {
  return !localSheetId || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? null : localSheetId;
}

/** Univer keeps a reference without its sign, and a formula with it. */
function stored(formula: string): string {
  const bare = formula.replace(/^=/, "");
  return PLAIN_RANGE.test(bare) ? bare : `=${bare}`;
}

function checkName(name: string): void {
  const looksLikeCell = /^[A-Z]{1,3}\d+$/i.test(name) || /^R\d*C?\d*$|^C\d*$/i.test(name);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || looksLikeCell) {
    throw new GridRefusal("name-invalid", `“${name}” cannot be a name.`);
  }
}
