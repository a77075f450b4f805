// The page for staff as JSON.

import { envelope } from './json.ts';
import { type SheetRequest, sheetView } from './views/sheet-view.ts';

export function sheetJson(request: SheetRequest): string {
  const { name, asOf, disclaimer, places, allowed, everyday, happened } = sheetView(request);
  const { id } = request.customer;
  return envelope('sheet', {
    ...{ inputs: request.inputs, asOf, disclaimer, customer: { id, name } },
    ...{ places, allowed, everyday, happened },
  });
}
