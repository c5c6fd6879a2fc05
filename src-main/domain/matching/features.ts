/** What speaks for and against a drink; each is a number that the scoring weighs. */
export interface Features {
  /** Weight of the label's words that the drink explains, and of those it doesn't. */
  readonly explained: number;
  readonly unexplained: number;
  /** The heaviest word of the label that the drink doesn't explain. */
  readonly heaviest: number;
  /** Share, 0..1, of the drink's own words that the label says. */
  readonly coverage: number;
  /** Weight of the drink's cuvée words that the label leaves out. */
  readonly silent: number;
  readonly startsWithName: number;
  readonly colourAgrees: number;
  readonly colourConflict: number;
  readonly unsaidColour: number;
  readonly vintageAgrees: number;
  readonly vintageConflict: number;
  readonly unsaidVintage: number;
  readonly ageConflict: number;
  readonly isSold: number;
  readonly isUnsold: number;
  readonly sizeConflict: number;
  readonly unsaidSize: number;
  readonly foodWords: number;
  /** The label names an appellation that the drink's only contains: Brouilly, Côte de Brouilly. */
  readonly otherAppellation: number;
  /** The label names an appellation that the drink's begins with: Bourgogne, Bourgogne Aligoté. */
  readonly startOfAppellation: number;
  /** The label names in full a common product that the drink's name only begins with: Coca-Cola, Coca-Cola Zéro. */
  readonly otherProduct: number;
  /** The label names but a sort that the venue pours, and this drink is not one of them: "DEMI", Demi pêche. */
  readonly besideHouse: number;
  /** The label says but what sort of drink it is, or what goes into it. */
  readonly sortOnly: number;
  /** The label says but the house, which makes more than one thing (wines are asked for by their house). */
  readonly houseOnly: number;
  /** The label names another sort: XO for VS, peach for lemon. */
  readonly contrast: number;
}
