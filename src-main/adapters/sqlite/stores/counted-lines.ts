/** The lines of a reading stand together: those of one day between two ids. */
export const linesOfDay = `sale_line.id BETWEEN day.first_line AND day.last_line
  AND sale_line.business_day = day.business_day AND sale_line.reading_id = day.reading_id`;

export const countedOfDay = `FROM reading_day AS day CROSS JOIN sale_line ON ${linesOfDay} AND replaced_by IS NULL
  WHERE day.business_day = ? AND day.counted_lines > 0`;
