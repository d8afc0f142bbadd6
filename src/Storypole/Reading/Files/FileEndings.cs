namespace Storypole.Reading.Files;

/// <summary>The endings and whole names by which files are known without a folder before them.</summary>
internal static class FileEndings
{
    private static readonly ShortWords Endings = new(
        "md mdx mdc txt rst adoc json jsonc json5 jsonl ndjson yaml yml toml ini cfg conf env lock xml html htm css scss sass "u8
            + "less js jsx mjs cjs ts tsx mts cts vue svelte astro py pyi ipynb rb erb rake gemspec go rs java kt kts scala sbt "u8
            + "groovy gradle c h cc cpp cxx hpp hh cs csproj sln slnx fs fsx fsproj vb props targets razor cshtml xaml axaml resx "u8
            + "php phtml swift m mm dart arb lua pl pm r rmd jl ex exs erl hrl hs ml mli clj cljs cljc edn sh bash zsh fish ps1 psm1 "u8
            + "psd1 bat cmd sql prisma graphql gql proto avsc thrift tf tfvars hcl nix dockerfile make mk cmake bazel bzl star svg "u8
            + "png jpg jpeg gif ico webp avif pdf csv tsv xls xlsx docx pptx zip tar gz tgz patch diff log snap template tpl tmpl "u8
            + "j2 jinja hbs ejs pug liquid mustache example sample dist plist entitlements pbxproj xcconfig storyboard wasm zig sol "u8
            + "vy move cairo tex bib feature wxs manifest webmanifest mod sum pem key crt service timer desktop po pot ttf woff "u8
            + "woff2 mp4 mp3 wav db sqlite parquet bicep rego cue puml mmd drawio properties spec config bak local npmrc http rest"u8
    );

    private static readonly ShortWords Names = new(
        "Makefile Dockerfile Justfile justfile VERSION LICENSE NOTICE CODEOWNERS Gemfile Procfile Rakefile Vagrantfile "u8
            + "Jenkinsfile Brewfile Podfile Fastfile Caddyfile Tiltfile BUILD WORKSPACE CHANGELOG README .env .gitignore .gitkeep .keep "u8
            + ".gitattributes .gitmodules .editorconfig .dockerignore .npmrc .npmignore .nvmrc .prettierrc .prettierignore .eslintrc "u8
            + ".eslintignore .babelrc .flake8 .clang-format .clang-tidy .cursorrules .tool-versions .htaccess .mailmap .envrc"u8
    );

    /// <summary>Products that are called like files.</summary>
    private static readonly ShortWords Products = new(
        "node.js next.js nuxt.js vue.js react.js express.js three.js d3.js chart.js socket.io moment.js ember.js backbone.js "u8
            + "angular.js alpine.js nest.js solid.js p5.js ethers.js web3.js discord.js transformers.js"u8
    );

    /// <summary>Whether the letters behind the last dot of a name are those of a kind of file.</summary>
    public static bool Has(ReadOnlySpan<byte> ending) => Endings.Has(ending, isSmall: true);

    public static bool MayBeginName(byte first) =>
        first is (byte)'.' or (byte)'j' || char.IsAsciiLetterUpper((char)first);

    public static bool IsName(ReadOnlySpan<byte> name) =>
        MayBeginName(name[0]) && (Names.Has(name, isSmall: false) || name.StartsWith(".env."u8));

    public static bool IsProduct(ReadOnlySpan<byte> name) => Products.Has(name, isSmall: true);
}
