import { cornersOf } from "../../src/template";

/**
 * Excel as far as the workbook room asks of it: requests are queued and done at `sync`, one action
 * after the other, without taking anything back when one is refused. Looks (`format` and the like)
 * are actions that can be refused and leave no trace.
 */
export class FakeExcel {
  readonly sheets: FakeSheet[] = [];
  /** What a pane that listens is called with. */
  readonly listeners = new Set<() => Promise<void>>();
  /** Of other people's; ours are on their sheets. */
  readonly tables: string[] = [];
  readonly runOptions: unknown[] = [];
  /** Round trips so far. */
  requests = 0;
  /** What was begun in Excel and is not over. */
  running = 0;
  /** Of the last request. */
  actions = 0;
  active = "";
  /** Refuses one action of one request, both counted from 0; once. */
  refuse: { request: number; action: number; code: string } | undefined;
  /** Refuses every request from here on. */
  editing = false;
  #nextId = 1;

  constructor(...names: readonly string[]) {
    for (const name of names) this.add(name);
  }

  /** What `Excel` is in the page. */
  get excel(): unknown {
    return {
      run: async (options: unknown, batch: (context: unknown) => Promise<unknown>) => {
        this.runOptions.push(options);
        this.running += 1;
        try {
          return await batch(contextOf(this));
        } finally {
          this.running -= 1;
        }
      },
    };
  }

  add(name: string): FakeSheet {
    const sheet = new FakeSheet(`{id-${String(this.#nextId++)}}`, name, this);
    this.sheets.push(sheet);
    return sheet;
  }

  sheet(key: string): FakeSheet {
    const found = this.find(key);
    if (found === undefined) throw officeError("ItemNotFound");
    return found;
  }

  find(key: string): FakeSheet | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  }

  perform(actions: readonly (() => void)[]): void {
    const request = this.requests++;
    this.actions = actions.length;
    if (this.editing) throw officeError("InvalidOperationInCellEditMode");
    actions.forEach((action, index) => {
      const { refuse } = this;
      if (refuse !== undefined && refuse.request === request && refuse.action === index) {
        this.refuse = undefined;
        throw officeError(refuse.code);
      }
      action();
    });
  }

  /** As a user does who deletes a sheet in the grid: what read it reads nothing any more. */
  deleteByHand(name: string): void {
    this.sheets.splice(this.sheets.indexOf(this.sheet(name)), 1);
    for (const { cells } of this.sheets) {
      for (const [key, { formula, text }] of cells) {
        if (text === true || typeof formula !== "string") continue;
        cells.set(key, { formula: formula.replaceAll(`'${name}'!`, "#REF!") });
      }
    }
  }

  /** As a user does who types another name into a tab: what reads the sheet follows. */
  renameByHand(name: string, as: string): void {
    this.sheet(name).name = as;
    const quoted = (sheet: string) => `'${sheet.replaceAll("'", "''")}'!`;
    for (const { cells } of this.sheets) {
      for (const [key, cell] of cells) {
        const { formula, text } = cell;
        if (text === true || typeof formula !== "string") continue;
        cells.set(key, { formula: formula.replaceAll(quoted(name), quoted(as)) });
      }
    }
  }

  /** As a user does who drags a tab along with Ctrl held: the copy has names of its own. */
  copyByHand(name: string, as: string): void {
    const [from, copy] = [this.sheet(name), this.add(as)];
    for (const [key, cell] of from.cells) copy.cells.set(key, cell);
    for (const [key, at] of from.names) copy.names.set(key, at);
    copy.charts.push(...from.charts);
  }

  moveByHand(name: string, position: number): void {
    const sheet = this.sheet(name);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  /** Tells every pane that listens, as Excel does after a change. */
  tell(): void {
    for (const listener of this.listeners) void listener();
  }

  /** Everything that is in the workbook, to compare before and after. */
  snapshot(): unknown {
    return this.sheets.map(({ id, name, cells, names, charts, tables }) => ({
      id,
      name,
      cells: [...cells].sort(([a], [b]) => (a < b ? -1 : 1)),
      names: [...names].sort(([a], [b]) => (a < b ? -1 : 1)),
      charts: [...charts].sort(),
      tables: [...tables].sort(),
    }));
  }
}

type Content = string | number | boolean;

export class FakeSheet {
  readonly cells = new Map<string, { readonly formula: Content; readonly text?: true }>();
  readonly names = new Map<string, string>();
  readonly charts: string[] = [];
  readonly tables: string[] = [];
  isProtected = false;
  password = "";

  constructor(
    readonly id: string,
    public name: string,
    private readonly book: FakeExcel,
  ) {}

  write(column: number, row: number, content: Content | null): void {
    if (this.isProtected) throw officeError("AccessDenied");
    if (content === null) return;
    const key = `${String(column)},${String(row)}`;
    if (content === "") this.cells.delete(key);
    else if (typeof content === "string" && content.startsWith("'")) {
      this.cells.set(key, { formula: content.slice(1), text: true });
    } else this.cells.set(key, { formula: content });
  }

  formula(column: number, row: number): Content {
    return this.cells.get(`${String(column)},${String(row)}`)?.formula ?? "";
  }

  /** Works out no more than the inputs of a template hold: `=""` and a reference. */
  value(column: number, row: number): Content {
    const cell = this.cells.get(`${String(column)},${String(row)}`);
    if (cell === undefined) return "";
    const { formula } = cell;
    if (cell.text === true || typeof formula !== "string" || !formula.startsWith("=")) {
      return formula;
    }
    if (formula.includes("#REF!")) return "#REF!";
    const there = cornersOf(formula.slice(1));
    if (there === undefined) return "";
    const [, owner] = /^='(.+)'!/.exec(formula) ?? [];
    const sheet = owner === undefined ? this : this.book.find(owner.replaceAll("''", "'"));
    return sheet?.value(there.left, there.top) ?? "#REF!";
  }

  /** Shifts everything from a row on downwards, as a user inserting rows does. */
  insertRows(before: number, count: number): void {
    const shifted = (row: number) => String(row < before ? row : row + count);
    const moved = [...this.cells].map(([key, cell]) => {
      const [column = "", row = ""] = key.split(",");
      const { formula } = cell;
      const follows =
        cell.text !== true && typeof formula === "string" && formula.startsWith("=")
          ? { formula: formula.replace(/(?<=[A-Z]\$?)\d+/g, (at) => shifted(Number(at))) }
          : cell;
      return [`${column},${shifted(Number(row))}`, follows] as const;
    });
    this.cells.clear();
    for (const [key, cell] of moved) this.cells.set(key, cell);
    for (const [name, address] of this.names) {
      this.names.set(
        name,
        address.replace(/\d+/g, (row) => shifted(Number(row))),
      );
    }
  }
}

function officeError(code: string): Error {
  return Object.assign(new Error(`Excel says ${code}`), { name: "RichApi.Error", code });
}

function contextOf(book: FakeExcel): unknown {
  let queue: (() => void)[] = [];
  const act = (action: () => void) => void queue.push(action);
  const collection = <T>(list: () => readonly T[], rest: object) => {
    const proxy = {
      items: [] as readonly T[],
      load: () => (act(() => (proxy.items = list())), proxy),
    };
    return Object.assign(proxy, rest);
  };
  const worksheet = (find: () => FakeSheet) => {
    let shownName = "";
    const self = {
      id: "",
      isNullObject: false,
      /** What a load brings. */
      see: ({ id, name }: FakeSheet) => {
        self.id = id;
        shownName = name;
        return self;
      },
      protection: protectionOf(find),
      names: namesOf(find),
      load: () => {
        act(() => void self.see(find()));
        return self;
      },
      copy: () => {
        let made: FakeSheet | undefined;
        act(() => {
          const from = find();
          made = book.add(`${from.name} copy`);
          for (const [key, cell] of from.cells) made.cells.set(key, cell);
          for (const [name, address] of from.names) made.names.set(name, address);
          made.charts.push(...from.charts);
          made.isProtected = from.isProtected;
          made.password = from.password;
        });
        return worksheet(() => made ?? book.sheet("?"));
      },
      activate: () => act(() => (book.active = find().name)),
      delete: () => act(() => void book.sheets.splice(book.sheets.indexOf(find()), 1)),
      getRange: (address?: string) =>
        address === undefined ? wholeOf(find) : range(find, () => address),
      getUsedRange: () => range(find, () => usedArea(find())),
      getRangeByIndexes: () => looks(),
      tables: {
        add: (address: string) => {
          let at = -1;
          act(() => {
            at = find().tables.push(address) - 1;
          });
          return Object.defineProperty({}, "name", {
            set: (name: string) => act(() => (find().tables[at] = name)),
          });
        },
      },
      freezePanes: looks(),
      pageLayout: looks(),
      charts: chartsOf(find),
    };
    Object.defineProperties(self, {
      showGridlines: noted(),
      tabColor: noted(),
      name: { get: () => shownName, set: (name: string) => act(() => (find().name = name)) },
      position: {
        set: (position: number) =>
          act(() => {
            const sheet = find();
            book.sheets.splice(book.sheets.indexOf(sheet), 1);
            book.sheets.splice(position, 0, sheet);
          }),
      },
    });
    return self;
  };
  const wholeOf = (find: () => FakeSheet) => ({
    conditionalFormats: looks(),
    dataValidation: looks(),
    clear: () =>
      act(() => {
        if (find().isProtected) throw officeError("AccessDenied");
        find().cells.clear();
      }),
  });
  const protectionOf = (find: () => FakeSheet) => {
    const self = {
      protected: false,
      load: () => act(() => (self.protected = find().isProtected)),
      protect: () =>
        act(() => {
          const sheet = find();
          if (sheet.isProtected) throw officeError("InvalidOperation");
          sheet.isProtected = true;
        }),
      unprotect: (password = "") =>
        act(() => {
          const sheet = find();
          if (sheet.password !== password) throw officeError("AccessDenied");
          sheet.isProtected = false;
        }),
    };
    return self;
  };
  const chartsOf = (find: () => FakeSheet) =>
    collection(() => find().charts.map((name) => ({ name })), {
      add: () => {
        let at = -1;
        act(() => (at = find().charts.push("Chart") - 1));
        const name = { set: (given: string) => act(() => (find().charts[at] = given)) };
        return new Proxy(Object.defineProperty({}, "name", name), {
          get: () => looks(),
        });
      },
      getItem: (name: string) => ({
        delete: () =>
          act(() => {
            const { charts } = find();
            if (!charts.includes(name)) throw officeError("ItemNotFound");
            charts.splice(charts.indexOf(name), 1);
          }),
      }),
    });
  const namesOf = (find: () => FakeSheet) =>
    collection(
      () =>
        [...find().names.keys()].map((name) => ({
          name,
          type: "Range",
          delete: () => act(() => void find().names.delete(name)),
        })),
      {
        add: (name: string, at: { place: () => string }) =>
          act(() => {
            if (find().names.has(name)) throw officeError("ItemAlreadyExists");
            find().names.set(name, at.place());
          }),
        getItem: (name: string) => ({
          delete: () => act(() => void find().names.delete(name)),
          getRange: () =>
            range(find, () => {
              const address = find().names.get(name);
              if (address === undefined) throw officeError("ItemNotFound");
              return address;
            }),
        }),
      },
    );
  const range = (find: () => FakeSheet, address: () => string) => {
    const corners = () => {
      const found = cornersOf(address());
      if (found === undefined) throw officeError("InvalidArgument");
      return found;
    };
    const self = {
      address: "",
      values: [] as unknown,
      place: address,
      format: looks(),
      dataValidation: looks(),
      conditionalFormats: looks(),
      select: () => act(() => void corners()),
      merge: () => act(() => void find()),
      /** Whole rows only. */
      insert: () =>
        act(() => {
          const [first = 1, last = first] = address().split(":").map(Number);
          find().insertRows(first, last - first + 1);
        }),
      load: () => {
        const read = (content: "value" | "formula") => {
          const { left, top, right, bottom } = corners();
          return Array.from({ length: bottom - top + 1 }, (_, down) =>
            Array.from({ length: right - left + 1 }, (_, across) =>
              find()[content](left + across, top + down),
            ),
          );
        };
        act(() => {
          self.address = `'${find().name}'!${address()}`;
          self.values = read("value");
          loaded = read("formula");
        });
        return self;
      },
      getResizedRange: () => range(find, address),
      getCell: (row: number, column: number) =>
        range(find, () => a1(corners().left + column, corners().top + row)),
    };
    let loaded: unknown = [];
    return Object.defineProperties(self, {
      numberFormat: noted(),
      formulas: {
        get: () => loaded,
        set: (rows: readonly (readonly (Content | null)[])[]) =>
          act(() => {
            const { left, top } = corners();
            rows.forEach((row, down) => {
              row.forEach((cell, across) => find().write(left + across, top + down, cell));
            });
          }),
      },
    });
  };
  const noted = () => ({ set: () => act(() => undefined) });
  const heard = () => ({
    add: (listener: () => Promise<void>) => {
      act(() => void book.listeners.add(listener));
      return { remove: () => act(() => void book.listeners.delete(listener)) };
    },
  });
  /** Takes any setting and any call, each as an action. */
  const looks = (): object =>
    new Proxy(() => undefined, {
      get: () => looks(),
      set: () => (act(() => undefined), true),
      apply: () => (act(() => undefined), looks()),
    });
  return {
    workbook: {
      worksheets: collection(
        () => book.sheets.map((sheet) => worksheet(() => book.sheet(sheet.id)).see(sheet)),
        {
          onChanged: heard(),
          onCalculated: heard(),
          onAdded: heard(),
          onDeleted: heard(),
          add: (name: string) => {
            let added: FakeSheet | undefined;
            act(() => {
              if (book.find(name) !== undefined) throw officeError("ItemAlreadyExists");
              added = book.add(name);
            });
            return worksheet(() => added ?? book.sheet(name));
          },
          getItem: (key: string) => worksheet(() => book.sheet(key)),
          getItemOrNullObject: (key: string) => {
            const self = worksheet(() => book.sheet(key));
            const load = () => {
              act(() => {
                const found = book.find(key);
                if (found === undefined) self.isNullObject = true;
                else self.see(found);
              });
              return self;
            };
            return Object.assign(self, { load });
          },
        },
      ),
      tables: collection(
        () =>
          [...book.tables, ...book.sheets.flatMap(({ tables }) => tables)].map((name) => ({
            name,
          })),
        {},
      ),
      application: { calculate: () => act(() => undefined) },
    },
    sync: () => {
      const actions = queue;
      queue = [];
      return Promise.resolve().then(() => book.perform(actions));
    },
  };
}

function a1(column: number, row: number): string {
  return `${String.fromCharCode(64 + column)}${String(row)}`;
}

function usedArea({ cells }: FakeSheet): string {
  const places = [...cells.keys()].map((key) => key.split(",").map(Number));
  const right = Math.max(1, ...places.map(([column = 1]) => column));
  const bottom = Math.max(1, ...places.map(([, row = 1]) => row));
  return `A1:${a1(right, bottom)}`;
}
