// The bundle: every family registers its functions with CustomFunctions when it is loaded.
// A new family is a line here; the build finds its documentation comments by itself.
import "./rates";
import "./curve";
import "./year";
import "./forecast";
import "./contract";
import "./reading";
