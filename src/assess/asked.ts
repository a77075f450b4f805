// The question: one provision, of one service in use, in this world.

import type { Provision } from '../model/catalog.ts';
import type { ServiceSystem } from '../model/customer.ts';
import type { ServiceFacts, World } from './world.ts';

/** What the halves are read for. */
export interface Asked {
  readonly world: World;
  readonly facts: ServiceFacts;
  readonly system: ServiceSystem;
  readonly provision: Provision;
}
