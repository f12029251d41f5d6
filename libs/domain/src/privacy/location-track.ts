/** A latitude and longitude in degrees with three decimals or more, as devices write them. */
const POINT = /-?\d{1,3}\.\d{3,}\s*[,，;；\s]\s*-?\d{1,3}\.\d{3,}/gu;
/** Files of tracks. */
const TRACK_FILE = /<(gpx|kml|trkpt|trkseg)\b|"type"\s*:\s*"(LineString|MultiPoint)"|\$GP(GGA|RMC)/iu;
/** Two points are already a way; a single one may be the place of an enterprise. */
const POINTS_OF_A_TRACK = 2;

/** Whether a text holds the track of somebody's movements: sensitive personal information that is not taken in. Source: 个保法 art. 28 (A), guarantee G21. */
export function isLocationTrack(text: string | null): boolean {
  if (text === null) return false;
  return TRACK_FILE.test(text) || (text.match(POINT) ?? []).length >= POINTS_OF_A_TRACK;
}
