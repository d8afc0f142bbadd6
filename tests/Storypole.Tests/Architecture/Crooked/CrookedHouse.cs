// Three rooms that refer to each other as no room may, so that a test shows that it would be found.
namespace Storypole.Tests.Architecture.Crooked.Ground
{
    internal static class Reaching
    {
        public static int Up() => West.Listening.Count;
    }
}

namespace Storypole.Tests.Architecture.Crooked.East
{
    internal static class Looking
    {
        public static int Across() => West.Listening.Count;
    }
}

namespace Storypole.Tests.Architecture.Crooked.West
{
    internal static class Listening
    {
        public static int Count => 1;
    }
}
