/** An idle environment was seen to live so long (measured by others in 2019, aws-facts 2.6); AWS promises nothing. */
export const IDLE_MINUTES = 10;

/**
 * Pauses between pings that count as keeping a function warm: warmers ping each 5 minutes, idle environments go after about 10, and a
 * quarter of an hour is where hope ends.
 */
export const LONGEST_PAUSE_MINUTES = 15;
