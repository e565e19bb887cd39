/** Parts of states that make law of their own and go to court: states of the U.S., provinces, nations, special regions. */
export const REGIONS: readonly string[] =
  `Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,
Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,
Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,
South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,Puerto Rico,
Alberta,British Columbia,Manitoba,New Brunswick,Newfoundland and Labrador,Nova Scotia,Ontario,Quebec,Saskatchewan,
New South Wales,Queensland,Scotland,Wales,Northern Ireland,Catalonia,Bavaria,Flanders,Wallonia,Hong Kong,Macau`
    .split(/,\n?/)
    .map((name) => name.trim())
