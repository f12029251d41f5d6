/**
 * How many frames of a stack workflow code keeps. The SDK takes the stack of every promise, with two frames of its own on
 * top, and looks each further frame up in the source map: a fifth of a case's time. A fault still names the place where
 * it arose and the one before.
 */
const FRAMES = 2;

Object.assign(Error, { stackTraceLimit: FRAMES });
