/** The analyser would otherwise write the path of its temporary output into package.json. */
export default { packagejson: false }
