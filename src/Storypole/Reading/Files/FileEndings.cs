namespace Storypole.Reading.Files;

/// <summary>The endings and whole names by which files are known without a folder before them.</summary>
internal static class FileEndings
{
    private const string Endings =
        "md mdx mdc txt rst adoc json jsonc json5 jsonl ndjson yaml yml toml ini cfg conf env lock xml html htm css scss sass "
        + "less js jsx mjs cjs ts tsx mts cts vue svelte astro py pyi ipynb rb erb rake gemspec go rs java kt kts scala sbt "
        + "groovy gradle c h cc cpp cxx hpp hh cs csproj sln slnx fs fsx fsproj vb props targets razor cshtml xaml axaml resx "
        + "php phtml swift m mm dart arb lua pl pm r rmd jl ex exs erl hrl hs ml mli clj cljs cljc edn sh bash zsh fish ps1 psm1 "
        + "psd1 bat cmd sql prisma graphql gql proto avsc thrift tf tfvars hcl nix dockerfile make mk cmake bazel bzl star svg "
        + "png jpg jpeg gif ico webp avif pdf csv tsv xls xlsx docx pptx zip tar gz tgz patch diff log snap template tpl tmpl "
        + "j2 jinja hbs ejs pug liquid mustache example sample dist plist entitlements pbxproj xcconfig storyboard wasm zig sol "
        + "vy move cairo tex bib feature wxs manifest webmanifest mod sum pem key crt service timer desktop po pot ttf woff "
        + "woff2 mp4 mp3 wav db sqlite parquet bicep rego cue puml mmd drawio properties spec config bak local npmrc http rest";

    private const string Names =
        "Makefile Dockerfile Justfile justfile VERSION LICENSE NOTICE CODEOWNERS Gemfile Procfile Rakefile Vagrantfile "
        + "Jenkinsfile Brewfile Podfile Fastfile Caddyfile Tiltfile BUILD WORKSPACE CHANGELOG README .env .gitignore .gitkeep .keep "
        + ".gitattributes .gitmodules .editorconfig .dockerignore .npmrc .npmignore .nvmrc .prettierrc .prettierignore .eslintrc "
        + ".eslintignore .babelrc .flake8 .clang-format .clang-tidy .cursorrules .tool-versions .htaccess .mailmap .envrc";

    /// <summary>Products that are called like files.</summary>
    private const string Products =
        "node.js next.js nuxt.js vue.js react.js express.js three.js d3.js chart.js socket.io moment.js ember.js backbone.js "
        + "angular.js alpine.js nest.js solid.js p5.js ethers.js web3.js discord.js transformers.js";

    private const int LongestEnding = 16;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EndingSet = Set(Endings);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NameSet = Set(Names);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ProductSet = Set(Products);

    /// <summary>Whether the letters behind the last dot of a name are those of a kind of file.</summary>
    public static bool Has(ReadOnlySpan<byte> ending) => Holds(EndingSet, ending, isSmall: true);

    public static bool IsName(ReadOnlySpan<byte> name) =>
        Holds(NameSet, name, isSmall: false) || name.StartsWith(".env."u8);

    public static bool IsProduct(ReadOnlySpan<byte> name) => Holds(ProductSet, name, isSmall: true);

    private static bool Holds(
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> set,
        ReadOnlySpan<byte> text,
        bool isSmall
    )
    {
        if (text.Length is 0 or > LongestEnding)
        {
            return false;
        }

        Span<char> letters = stackalloc char[LongestEnding];
        for (var i = 0; i < text.Length; i++)
        {
            letters[i] = isSmall ? char.ToLowerInvariant((char)text[i]) : (char)text[i];
        }

        return set.Contains(letters[..text.Length]);
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
