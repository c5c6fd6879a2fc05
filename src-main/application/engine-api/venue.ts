import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { NightOverview } from '../views/nights.ts';
import type { VenueSettings } from './common.ts';

export type VenueApi = {
  venueSettings: () => Promise<VenueSettings>;
  changeVenueSettings: (argument: Partial<VenueSettings>) => Promise<VenueSettings>;
  counts: () => Promise<{ toMatch: number; quarantined: number; lowStock: number }>;
  nightOverview: () => Promise<Outcome<NightOverview>>;
};
