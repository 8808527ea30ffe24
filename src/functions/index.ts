// The bundle: every family registers its functions with CustomFunctions when it is loaded.
// A new family is a line here and a line in the metadata plugin's list (webpack.config.js).
import "./rates";
import "./curve";
import "./year";
