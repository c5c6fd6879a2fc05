import type { Product } from '../../../src-preload/contract';
import type { InitialDrink } from './drink-draft';

const USUAL_WINE_ML = 750;

const containerOf = ({ sizesMl }: Product): number | null =>
  sizesMl.includes(USUAL_WINE_ML) ? USUAL_WINE_ML : (sizesMl[0] ?? null);

/** What the catalogue knows of a product, to begin a sheet with. */
export const fromProduct = (product: Product): InitialDrink => ({
  category: product.category,
  name: product.name,
  producer: product.producer,
  appellation: product.appellation,
  region: product.region,
  country: product.country,
  colour: product.colour,
  vintage: null,
  containerMl: containerOf(product),
  parMl: null,
});
