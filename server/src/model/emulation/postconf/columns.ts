import { type Service, type ServiceColumn, serviceColumns } from "../../../syntax/master-cf.js";
import type { Spanned } from "../../../syntax/text.js";

/** The first invalid column, at which postconf(1) and master(8) stop (pcf_check_master_entry in postconf_master.c). */
export function refusedColumn(
  service: Service,
): { readonly column: ServiceColumn; readonly name?: Spanned } | undefined {
  const { columns } = service;
  if (columns.command === undefined) return { column: serviceColumns[Object.keys(columns).length]! };
  const column = serviceColumns.find((each) => accepts[each]?.test(columns[each]!.text) === false);
  return column && { column, name: columns[column]! };
}

const flag = /^[yn-]$/;

const accepts: Readonly<Partial<Record<ServiceColumn, RegExp>>> = {
  type: /^(?:unix|fifo|inet|pass|unix-dgram)$/,
  private: flag,
  unpriv: flag,
  chroot: flag,
  wakeup: /^(?:-|[0-9]*)\??$/,
  maxproc: /^(?:-|[0-9]*)$/,
};
